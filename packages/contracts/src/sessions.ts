/**
 * How long a session may last at most, from its sign-in, however often it was renewed. In seconds. The token carries
 * the time of the sign-in, and the database refuses an older session whatever its token says.
 */
export const longestSessionSeconds = 30 * 24 * 60 * 60;
