/** What an action of the trigger `post-login` is told, as far as this one asks. */
export interface Event {
  readonly user: { readonly user_id: string; readonly email_verified?: boolean };
  readonly client: { readonly name: string };
  readonly secrets: Readonly<Record<string, string>>;
}

/** What it can do, as far as this one does. */
export interface Api {
  readonly access: { deny(reason: string): void };
  readonly idToken: { setCustomClaim(name: string, value: unknown): void };
}
