/** One request that the simulator answered. */
export interface LedgerEntry {
  readonly method: string;
  /** Path below `/api/v2` as it was sent, without the query; the whole path of anything else. */
  readonly path: string;
  /** Path with the names of its parameters, such as `/clients/{id}`; the path itself when no route is known. */
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  readonly status: number;
  /** Body of the request: the JSON value, or the fields of a form. */
  readonly body: unknown;
  /** When it arrived. */
  readonly time: Date;
}
