import { writeSync } from "node:fs";
import { runtime } from "@pulumi/pulumi";
import type { Management } from "../management";
import { isPlugin } from "./plugin";

const managements: Management[] = [];

/** Sums up at the end of the process, in a line for each tenant: requests by kind, retries, and time spent waiting. */
export function sumUp(management: Management): void {
  if (runtime.getEngine() && managements.push(management) === 1) process.once("exit", print);
}

function print(): void {
  const lines = managements.map(summary).filter((line) => line !== "");
  if (lines.length === 0) return;
  try {
    writeSync(process.stdout.fd, `${lines.join("\n")}\n`);
  } catch {
    // Nobody reads it any more. An error in the end of a process would keep it from ending.
  }
}

function summary(management: Management): string {
  const { requests, retries, refused, listed, waited } = management.usage();
  const kinds = Object.entries(requests).sort(([, one], [, other]) => other - one);
  const total = kinds.reduce((sum, [, number]) => sum + number, 0);
  if (total === 0) return "";
  const seconds = Math.round(waited / 1000);
  const facts = [
    `${plural(total, "request")} (${kinds.map(([kind, number]) => `${number} ${kind}`).join(", ")})`,
    listed > 0 && `${plural(listed, "read")} out of lists`,
    refused > 0 && `${refused} refused by the rate limit (429)`,
    retries > 0 && `${retries} sent again`,
    seconds > 0 && `${seconds} s waiting`,
  ];
  return `Auth0 ${management.domain}${isPlugin ? "" : ", queries of the program"}: ${facts.filter(Boolean).join(", ")}`;
}

const plural = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
