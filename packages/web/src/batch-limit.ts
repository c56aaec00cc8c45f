/**
 * Calls that one request may carry. Pages send no more in one either: what a page needs at once beyond it goes in a
 * second request.
 */
export const maxBatchSize = 10;
