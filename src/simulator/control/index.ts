export { listenToControl } from "./control-server";
