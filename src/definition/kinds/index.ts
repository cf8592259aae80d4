export * from "./action";
export * from "./association";
export * from "./collection";
export * from "./membership";
export * from "./singleton";
export * from "./whole-set";
