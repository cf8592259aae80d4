export { clientGrant } from "./client-grant";
