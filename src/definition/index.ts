export * from "./definition";
export * from "./formats";
export * from "./schema";
export * from "./traits";
