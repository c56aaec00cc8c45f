import { createServer } from "node:net";

/** Whether something listens on this port of this machine. */
export function isPortTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(true));
    probe.once("listening", () => probe.close(() => resolve(false)));
    // Without a host, as the portals listen: on all of this machine's addresses.
    probe.listen(port);
  });
}
