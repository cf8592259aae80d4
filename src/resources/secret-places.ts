import { secretPlaces } from "../definition";
import * as resources from ".";
import * as queries from "./queries";

/** Where the API's objects hold secrets, in requests and in answers. */
export const everySecretPlace: ReadonlySet<string> = secretPlaces([
  ...Object.values(resources).flatMap(({ inputs, outputs }) => [inputs, outputs]),
  ...Object.values(queries).map(({ result }) => result),
]);
