import type { Request, ServerSentEvent } from "../../definition/api";
import type { Answer } from "./exchange";

/** The whole events in a stream so far. Comments, and what has not ended yet, are none. */
export function eventsIn(text: string): ServerSentEvent[] {
  const blocks = text.replace(/\r\n?/g, "\n").split("\n\n").slice(0, -1);
  return blocks.flatMap((block) => {
    const fields = block.split("\n").map((line) => /^([^:]*):? ?(.*)$/.exec(line)!);
    const valuesOf = (name: string) => fields.flatMap(([, field, value]) => (field === name ? [value!] : []));
    const data = valuesOf("data");
    if (data.length === 0) return [];
    return [{ type: valuesOf("event").at(-1) ?? "message", data: data.join("\n") }];
  });
}

const blankLine = /(?:\r\n|\n|\r(?!\n)){2}/g;

/** Where the last whole event in a text ends, of what begins at a place. */
function endOfEvents(text: string, from: number): number {
  const last = [...text.slice(from).matchAll(blankLine)].at(-1);
  return last ? from + last.index + last[0].length : from;
}

/** Reads a stream until it has told enough, the time is over, or it has ended; then the connection is closed. */
export async function readStream(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown },
  { milliseconds, isEnough }: NonNullable<Request["events"]>,
): Promise<string> {
  const decoder = new TextDecoder();
  const events: ServerSentEvent[] = [];
  let text = "";
  let read = 0;
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    body.destroy();
  }, milliseconds);
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const end = endOfEvents(text, read);
      events.push(...eventsIn(text.slice(read, end)));
      read = end;
      if (isEnough(events)) break;
    }
  } catch (error) {
    if (!isOver) throw error;
  } finally {
    clearTimeout(timer);
  }
  return text;
}

/** Whether an answer is a stream of events, by what it says of itself. */
export const isEventStream = ({ "content-type": type }: Answer["headers"]): boolean =>
  /^text\/event-stream\b/i.test(String(type ?? ""));
