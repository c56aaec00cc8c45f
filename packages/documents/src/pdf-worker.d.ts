/** The other half of the engine; it is only loaded, never called by us. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
