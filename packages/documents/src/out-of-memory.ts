/** Signal of a process that ends itself for its memory: nobody else sends it. Windows knows fewer signals. */
export const outOfMemorySignal = process.platform === "win32" ? "SIGTERM" : "SIGUSR2";
