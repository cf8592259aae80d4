import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { connect, type Management } from "../../src/management";
import { eventsIn } from "../../src/management/http/server-sent-events";

test.each([
  ["an event", "event: user.created\ndata: {}\n\n", [{ type: "user.created", data: "{}" }]],
  ["several lines of data", "data: one\ndata: two\n\n", [{ type: "message", data: "one\ntwo" }]],
  [
    "other ends of lines",
    "event: a\r\ndata:b\r\n\r\nevent: c\rdata: d\r\r",
    [
      { type: "a", data: "b" },
      { type: "c", data: "d" },
    ],
  ],
  [
    "comments, ids and what says nothing",
    ": hello\n\nid: 1\ndata: x\n\nevent: empty\n\n",
    [{ type: "message", data: "x" }],
  ],
  ["what has not ended", "data: x\n\ndata: y\n", [{ type: "message", data: "x" }]],
])("%s", (_, text, events) => {
  expect(eventsIn(text)).toEqual(events);
});

describe("a stream that does not end", () => {
  let server: Server;
  let tenant: Management;
  let answer: (response: ServerResponse) => void;
  let asked: string[];
  let closed: Promise<void>;

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.headers.accept} ${request.url}`);
      closed = new Promise((resolve) => response.once("close", resolve));
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    tenant = connect({ domain: `http://127.0.0.1:${port}`, apiToken: "token" });
  });

  afterEach(async () => {
    await tenant.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const stream = (response: ServerResponse, ...texts: string[]) => {
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
    for (const text of texts) response.write(text);
  };

  const read = (most: number, milliseconds = 60_000) =>
    tenant.request({
      ...{ method: "GET", path: "/events", query: { event_type: ["a", "b"] } },
      events: { milliseconds, isEnough: (events) => events.length >= most },
    });

  const event = (data: string) => ({ type: "message", data });

  test("is read until it has told enough, and then closed", async () => {
    answer = (response) => stream(response, "data: 1\n\nda", "ta: 2\n\n");
    expect(await read(2)).toEqual([event("1"), event("2")]);
    await closed;
    expect(asked).toEqual(["text/event-stream /api/v2/events?event_type=a&event_type=b"]);
  });

  test("is read for as long as was asked for, and then closed", async () => {
    answer = (response) => stream(response, "data: 1\n\n");
    expect(await read(2, 300)).toEqual([event("1")]);
    await closed;
  });

  test("is read to its end where it has one", async () => {
    answer = (response) => {
      stream(response, "data: 1\n\n");
      response.end();
    };
    expect(await read(2)).toEqual([event("1")]);
  });

  test("that is refused says why", async () => {
    answer = (response) => {
      const body = {
        statusCode: 403,
        error: "Forbidden",
        message: "Maximum concurrent event stream connections reached",
      };
      response.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    await expect(read(1)).rejects.toThrow("Maximum concurrent event stream connections reached");
  });

  test("is none where the answer is something else", async () => {
    answer = (response) => response.writeHead(200, { "content-type": "application/json" }).end("[]");
    await expect(read(1)).rejects.toThrow("the answer is application/json, not a stream of events");
  });

  test("is asked for again when it breaks at once", async () => {
    answer = (response) => {
      if (asked.length === 1) response.socket!.destroy();
      else stream(response, "data: 1\n\n");
    };
    expect(await read(1)).toEqual([event("1")]);
    expect(asked).toHaveLength(2);
  });
});
