export * from "./answers";
export * from "./definition";
export * from "./formats";
export * from "./query";
export * from "./schema";
export * from "./secrets";
export * from "./security";
export * from "./traits";
