import { originalCollection } from "./collection";
import { droppedFields, missionRequests } from "./requests";

const original = originalCollection();

test("the table has 69 requests in 17 groups", () => {
  expect(missionRequests).toHaveLength(69);
  expect(new Set(missionRequests.map(({ group }) => group)).size).toBe(17);
});

test("every field that is left out belongs to a request of the table, and has a reason", () => {
  for (const [request, fields] of Object.entries(droppedFields)) {
    expect(missionRequests.map(({ method, path }) => `${method} ${path}`)).toContain(request);
    expect(Object.values(fields).every((reason) => reason.endsWith("."))).toBe(true);
  }
});

if (original)
  test("the table is the original collection: what it holds and what is left out are all that is shown", () => {
    const table = missionRequests.map(({ fields, ...request }) => {
      const dropped = Object.keys(droppedFields[`${request.method} ${request.path}`] ?? {});
      return { ...request, fields: [...fields, ...dropped].sort() };
    });
    expect(table).toEqual(original.map(({ fields, ...request }) => ({ ...request, fields: [...fields].sort() })));
  });
else process.stderr.write("The original collection is not here: the table of its requests is not compared with it.\n");
