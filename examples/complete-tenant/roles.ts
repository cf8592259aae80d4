import * as auth0 from "pulumi-dynamic-auth0";
import { edition } from "./settings";

export const support = new auth0.Role("support", {
  name: edition("Support", "Customer support"),
  description: edition("Answers what customers ask", "Answers what customers ask, and takes things back"),
});
