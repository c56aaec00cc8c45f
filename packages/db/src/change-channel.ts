/** Stored in no table, but spoken between releases that run side by side during a deploy. */
export const changeChannel = "teamified_change";
