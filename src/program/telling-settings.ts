import * as pulumi from "@pulumi/pulumi";
import { unknownSettings } from "./unknown-settings";

let isTold = false;

/** Warns once of what is no setting in the stack's configuration. Only the program can see all keys of it. */
export function tellOfUnknownSettings(): void {
  if (isTold) return;
  isTold = true;
  for (const sentence of unknownSettings(Object.keys(pulumi.runtime.allConfig()), pulumi.getProject()))
    void pulumi.log.warn(sentence);
}
