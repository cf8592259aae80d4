import { z } from "zod";
import { collection, type Listing, object } from "../../src/definition";
import { expectType, missingNeed, type Tenant } from "../../src/engine";

const common = { scope: "shelves", id: "id", source: "https://auth0.com/docs", inputs: object({ name: z.string() }) };

const shelf = collection({ ...common, type: "Shelf", description: "A shelf.", path: "/shelves" });

const book = collection({
  ...common,
  type: "Book",
  description: "A book.",
  path: "/books",
  needs: {
    type: "Shelf",
    list: { path: "/shelves", key: "shelves", id: "id", by: "page" },
    otherwise: "a book needs a shelf",
  },
});

/** A tenant with these shelves, or one that does not tell. */
function library(shelves?: readonly object[]) {
  const asked: string[] = [];
  const tenant: Tenant = {
    domain: "acme.eu.auth0.com",
    clientId: "own",
    request: async () => ({}),
    collect: async ({ path }: Listing) => {
      asked.push(path);
      if (!shelves) throw new Error("insufficient scope");
      return [...shelves] as never;
    },
  };
  return { tenant, asked };
}

test("is missing where neither the program nor the tenant has it, and is asked for once", async () => {
  const { tenant, asked } = library([]);
  expect(await missingNeed(book, tenant)).toEqual(["a book needs a shelf"]);
  expect(await missingNeed(book, tenant)).toEqual(["a book needs a shelf"]);
  expect(asked).toEqual(["/shelves"]);
});

test("is there when the tenant has any, and is not known to be missing where it does not tell", async () => {
  expect(await missingNeed(book, library([{ id: "s1" }]).tenant)).toEqual([]);
  expect(await missingNeed(book, library().tenant)).toEqual([]);
});

test("is there when the program declares it, of this tenant alone, and nothing is asked", async () => {
  const { tenant, asked } = library([]);
  expectType(shelf, tenant);
  expect(await missingNeed(book, tenant)).toEqual([]);
  expect(asked).toEqual([]);
  expect(await missingNeed(book, library([]).tenant)).toHaveLength(1);
});

test("is nothing that other kinds ask for", async () => {
  const { tenant, asked } = library([]);
  expect(await missingNeed(shelf, tenant)).toEqual([]);
  expect(asked).toEqual([]);
});
