"use client";

export { ErrorView as default } from "@teamified/web/client/error-view";
