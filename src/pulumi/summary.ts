import type { Management } from "../management";

const managements = new Set<Management>();

/** Counts what is sent to a tenant in the summary. */
export function count(management: Management): void {
  managements.add(management);
}

/** A line for each tenant that was sent anything: requests by kind, retries, and time spent waiting. */
export const summaries = (): string[] => [...managements].map(summary).filter((line) => line !== "");

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
  return `Auth0 ${management.domain}: ${facts.filter(Boolean).join(", ")}`;
}

const plural = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
