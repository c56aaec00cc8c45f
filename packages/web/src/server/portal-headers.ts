/** The header by which the proxy tells a page its own path and query, which a layout cannot see. */
export const pathHeader = "x-portal-path";
