import * as z from "zod";
import { anything, body, clearable, optional } from "../../endpoints/body-schema";

const email = z.email();
const phone = z.string().regex(/^\+[0-9]{1,15}$/);
const short = z.string().min(1).max(150);
const long = z.string().min(1).max(300);
const username = z.string().min(1).max(128);

const shared = {
  ...optional(z.boolean(), "blocked", "email_verified", "phone_verified", "verify_email"),
  ...optional(anything, "user_metadata", "app_metadata"),
};

/** Body of `POST /users`. */
export const createUser = body({
  connection: z.string().min(1),
  ...shared,
  ...optional(email, "email"),
  ...optional(phone, "phone_number"),
  ...optional(short, "given_name", "family_name"),
  ...optional(long, "name", "nickname"),
  ...optional(username, "username"),
  ...optional(z.string().min(1), "password", "picture"),
  ...optional(z.string().max(255).regex(/^\S*$/), "user_id"),
});

/** Body of `PATCH /users/{id}`. */
export const updateUser = body({
  ...shared,
  ...optional(z.boolean(), "verify_phone_number"),
  ...clearable(email, "email"),
  ...clearable(phone, "phone_number"),
  ...clearable(short, "given_name", "family_name"),
  ...clearable(long, "name", "nickname"),
  ...clearable(username, "username"),
  ...clearable(z.string().min(1), "password", "picture"),
  ...optional(z.string().min(1), "connection", "client_id"),
});
