/** Whether the process answers at all (OPS-5). Asks nobody else, so that a dead database restarts no portal. */
export function healthRoute(): Response {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
