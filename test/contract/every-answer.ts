import type { Route } from "../../src/simulator/endpoints/route";
import { routes } from "../../src/simulator/entities";
import { responseViolations } from "./contract";

/** Importing this has every answer of the simulator checked against the official document, in each test of the file. */
const found: string[] = [];

function check(route: Route): void {
  const { method, path, respond } = route;
  const checked: Route["respond"] = (call) => {
    const answer = respond(call);
    // A projection lacks what nobody asked for.
    if (!call.query.has("fields")) found.push(...responseViolations(method, path, answer.status, answer.body));
    return answer;
  };
  Object.assign(route, { respond: checked });
}

routes.forEach(check);

afterEach(() => expect([...new Set(found.splice(0))]).toEqual([]));
