import { worstOf } from "../../definition";
import type { Report } from "../change";
import { sectionsOf } from "../sections";

/** The report for programs, in the order in which people read it. */
export function json(report: Report): string {
  const { title, sides, changes, others, notes } = report;
  const order = [...new Set(sectionsOf(report).flatMap(({ entries }) => entries.map(({ change }) => change)))];
  const severity = worstOf(changes.map((change) => change.severity)) ?? null;
  return `${JSON.stringify({ title, sides, severity, changes: order, others, notes }, undefined, 2)}\n`;
}
