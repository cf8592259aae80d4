import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import {
  immutable,
  type Listing,
  type MembershipOptions,
  membership,
  object,
  type Request,
  reference,
  type Values,
} from "../../src/definition";
import { Creations, create, diff, read, remove, type Tenant, update } from "../../src/engine";
import { refusal } from "./gadget";

const options: MembershipOptions = {
  type: "ShelfBook",
  description: { item: "A book on a shelf.", whole: "All books of a shelf." },
  path: "/shelves/{shelfId}/books",
  key: "books",
  by: "page",
  parent: object({ shelfId: immutable(reference("Shelf", z.string())).describe("Shelf that the books stand on.") }),
  member: object({ author: z.string().describe("Who wrote it."), title: z.string().describe("What it is called.") }),
  members: "Books on the shelf.",
  most: 10,
  scopes: { read: ["read:books"], add: ["update:books"], remove: ["update:books"] },
  added: [201],
  removed: [204],
  why: "Whoever passes by reads it.",
  source: "https://example.com/books",
};
const { item, whole } = membership(options);

interface Book {
  readonly author: string;
  readonly title: string;
}

const isSame = (one: Book, other: Book) => one.author === other.author && one.title === other.title;

/** A removal is answered by its status alone. */
const toldByStatus = ({ method }: Request) => (method === "DELETE" ? undefined : {});

/** A tenant with one shelf, on which no book stands twice. */
function library(answerTo: (request: Request) => unknown = toldByStatus, books: Book[] = []) {
  const requests: string[] = [];
  const listing = async ({ path }: Listing) => {
    requests.push(`GET ${path}`);
    return books.map((book) => ({ ...book, pages: 100 }));
  };
  let reading: Promise<Values[]> | undefined;
  const tenant: Tenant = {
    domain: "acme.eu.auth0.com",
    clientId: "own",
    collect: listing,
    members: (asked) => {
      reading ??= listing(asked);
      return reading;
    },
    request: async (request) => {
      const named = (request.body as { books: Book[] }).books;
      requests.push(`${request.method} ${named.length}`);
      reading = undefined;
      const answer = answerTo(request);
      const isCarriedOut = !(answer instanceof Error) || (answer as { isCarriedOut?: boolean }).isCarriedOut;
      if (isCarriedOut) {
        const others = books.filter((book) => !named.some((other) => isSame(book, other)));
        books.splice(0, books.length, ...others, ...(request.method === "POST" ? named : []));
      }
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { tenant, requests, books };
}

const inputs = (index: number): Values => ({ shelfId: "s/1", author: "Ada", title: `No. ${index}` });
const first = (count: number) => Array.from({ length: count }, (_, index) => inputs(index));
const book = (index: number): Book => ({ author: "Ada", title: `No. ${index}` });
const creations = () => new Creations(undefined, async () => {});

describe("one member of a set", () => {
  test("goes with those that are created and deleted at the same time, in as few requests as there may be", async () => {
    const { tenant, requests, books } = library();
    const all = creations();
    const created = await Promise.all(first(95).map((one) => create(item, one, tenant, all)));
    expect(books).toEqual(first(95).map((_, index) => book(index)));
    expect(requests).toEqual(["GET /shelves/s%2F1/books", ...Array(9).fill("POST 10"), "POST 5"]);
    expect(created[3]!.id).toBe("s/1::Ada::No. 3");

    requests.length = 0;
    const found = await Promise.all(created.map(({ id, state }) => read(item, id, state, tenant)));
    expect(found.map((one) => one?.inputs)).toEqual(first(95));
    expect(requests).toEqual(["GET /shelves/s%2F1/books"]);

    requests.length = 0;
    await Promise.all(created.map(({ id, state }) => remove(item, id, state, tenant)));
    expect(requests).toEqual([...Array(9).fill("DELETE 10"), "DELETE 5"]);
    expect(books).toEqual([]);
  });

  test("goes with those that come slowly, as an engine with much to save asks for them, a few at a time", async () => {
    const { tenant, requests } = library();
    const all = creations();
    const rest = first(48);
    let turn: Promise<unknown> = Promise.resolve();
    const next = () => {
      turn = turn.then(() => sleep(60));
      return turn;
    };
    const worker = async () => {
      for (let one = rest.shift(); one; one = rest.shift()) {
        await next();
        await create(item, one, tenant, all);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    // Eight at a time are six requests. On a busy machine some come too late for the others; one by one they are 48.
    expect(requests.filter((one) => one.startsWith("POST")).length).toBeLessThan(24);
  });

  test("goes with the other objects that get it, where the API takes many of them", async () => {
    const requests: string[] = [];
    const tenant: Tenant = {
      domain: "acme.eu.auth0.com",
      clientId: "own",
      collect: async () => [],
      members: async () => [],
      request: async ({ method, path, body }) => {
        requests.push(`${method} ${path} ${JSON.stringify(body)}`);
        return {};
      },
    };
    const lent = membership({
      ...options,
      toMany: { path: "/books/{title}/shelves", key: "shelves", scopes: ["update:shelves"], added: [200] },
    });
    const all = creations();
    const shelves = ["s1", "s2", "s3"];
    const created = await Promise.all(
      shelves.map((shelfId) => create(lent.item, { ...inputs(1), shelfId }, tenant, all)),
    );
    expect(requests).toEqual(['POST /books/No.%201/shelves {"shelves":["s1","s2","s3"]}']);
    await remove(lent.item, created[0]!.id, created[0]!.state, tenant);
    expect(requests[1]).toMatch(/^DELETE \/shelves\/s1\/books /);
  });

  test("fails alone when it is the one that is refused", async () => {
    const { tenant, books } = library(({ body }) =>
      (body as { books: Book[] }).books.some(({ title }) => title === "No. 7") ? refusal(400, "no such book") : {},
    );
    const all = creations();
    const ends = await Promise.allSettled(first(10).map((one) => create(item, one, tenant, all)));
    expect(ends.flatMap(({ status }, index) => (status === "rejected" ? [index] : []))).toEqual([7]);
    expect(books.length).toBe(9);
  });

  test("is sent once with the others when all are refused for a missing scope", async () => {
    const { tenant, requests } = library(() => refusal(403));
    const all = creations();
    await Promise.allSettled(first(10).map((one) => create(item, one, tenant, all)));
    expect(requests).toEqual(["GET /shelves/s%2F1/books", "POST 10"]);
  });

  test("leaves the others alone, and is seen as gone once it is removed", async () => {
    const { tenant, books } = library(undefined, [book(1)]);
    const { id, state } = await create(item, inputs(0), tenant, creations());
    expect(books.length).toBe(2);
    await remove(item, id, state, tenant);
    expect(books).toEqual([book(1)]);
    expect(await read(item, id, state, tenant)).toBeUndefined();
  });

  test("is not taken when it was there before, unless the program asks for it", async () => {
    const { tenant, requests, books } = library(undefined, [book(0)]);
    await expect(create(item, inputs(0), tenant, creations())).rejects.toThrow(
      'ShelfBook: s/1::Ada::No. 0 is in acme.eu.auth0.com with the same `shelfId`, `author`, `title`, and was not made by this create, so that it is not taken over. If it should be managed here, set `adopt: "s/1::Ada::No. 0"`',
    );
    const { id } = await create(item, { ...inputs(0), adopt: "ifExists" }, tenant, creations());
    expect(id).toBe("s/1::Ada::No. 0");
    expect(requests.filter((one) => one.startsWith("POST"))).toEqual([]);
    expect(books).toEqual([book(0)]);
  });

  test.each([true, false])(
    "is found again, or added again, after a lost answer (carried out: %s)",
    async (isCarriedOut) => {
      let isLost = true;
      const { tenant, books } = library(() => {
        if (!isLost) return {};
        isLost = false;
        return Object.assign(new Error("lost"), { isUncertain: true, isCarriedOut });
      });
      const all = creations();
      const created = await Promise.all(first(5).map((one) => create(item, one, tenant, all)));
      expect(created.map(({ state }) => state["title"])).toEqual(first(5).map(({ title }) => title));
      expect(books.length).toBe(5);
    },
  );
});

describe("the whole set", () => {
  const declared = (...titles: number[]): Values => ({ shelfId: "s/1", books: titles.map(book) });

  test("is what is declared, whatever was there", async () => {
    const { tenant, requests, books } = library(undefined, [book(8), book(9)]);
    const { id, state } = await create(whole, declared(1, 9), tenant, creations());
    expect(id).toBe("s/1");
    expect(requests).toEqual(["GET /shelves/s%2F1/books", "POST 1", "DELETE 1"]);
    expect(books).toEqual([book(9), book(1)]);
    expect(diff(whole, state, declared(9, 1))).toMatchObject({ changes: false });

    books.push(book(5));
    const found = (await read(whole, id, state, tenant))!;
    expect(diff(whole, found.state, declared(1, 9)).changes).toBe(true);
    const next = await update(whole, id, found.state, declared(1, 2), tenant);
    expect(books).toEqual([book(1), book(2)]);
    expect(diff(whole, next, declared(1, 2))).toMatchObject({ changes: false });
  });

  test("goes in as many requests as its size asks for", async () => {
    const { tenant, requests } = library();
    const { id, state } = await create(whole, declared(...first(25).keys()), tenant, creations());
    expect(requests.slice(1)).toEqual(["POST 10", "POST 10", "POST 5"]);
    requests.length = 0;
    await remove(whole, id, state, tenant);
    expect(requests.slice(1)).toEqual(["DELETE 10", "DELETE 10", "DELETE 5"]);
  });

  test("is read again where the answer to a removal says nothing", async () => {
    const { tenant, requests, books } = library(() => ({}));
    const { id, state } = await create(whole, declared(1, 2), tenant, creations());
    await remove(whole, id, state, tenant);
    expect(requests.slice(-3)).toEqual(["GET /shelves/s%2F1/books", "DELETE 2", "GET /shelves/s%2F1/books"]);
    expect(books).toEqual([]);
  });

  test("is not removed when somebody else has answered", async () => {
    const { tenant, books } = library();
    const { id, state } = await create(whole, declared(1, 2), tenant, creations());
    const between: Tenant = { ...tenant, request: async () => ({}) };
    await expect(remove(whole, id, state, between)).rejects.toThrow("what was to be removed is still there");
    expect(books).toHaveLength(2);
  });

  test("removes no more than what is declared when it is deleted", async () => {
    const { tenant, books } = library();
    const { id, state } = await create(whole, declared(1, 2), tenant, creations());
    books.push(book(3));
    await remove(whole, id, state, tenant);
    expect(books).toEqual([book(3)]);
  });
});
