export { Journal, outOfReach, UnreadableNote } from "./journal";
export { KeyedDigest } from "./keyed-digest";
