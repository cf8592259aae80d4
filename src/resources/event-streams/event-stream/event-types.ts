import { z } from "zod";

/** Kinds of events that Auth0 documents. */
export const eventTypes = [
  "group.created",
  "group.deleted",
  "group.member.added",
  "group.member.deleted",
  "group.role.assigned",
  "group.role.deleted",
  "group.updated",
  "organization.connection.added",
  "organization.connection.removed",
  "organization.connection.updated",
  "organization.created",
  "organization.deleted",
  "organization.group.role.assigned",
  "organization.group.role.deleted",
  "organization.member.added",
  "organization.member.deleted",
  "organization.member.role.assigned",
  "organization.member.role.deleted",
  "organization.updated",
  "user.created",
  "user.deleted",
  "user.updated",
] as const;

/** The kind of an event: of those that come in the future as well, as the official document has it for streams. */
export const eventType = (about: string) =>
  z
    .string()
    .min(1)
    .describe(`${about.slice(0, -1)}, such as \`user.created\`.`);
