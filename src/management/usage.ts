/** What has been sent to a tenant so far. */
export interface Usage {
  /** Requests by their method; logins by themselves. */
  readonly requests: Readonly<Record<string, number>>;
  /** Requests that were sent again. */
  readonly retries: number;
  /** Answers 429. */
  readonly refused: number;
  /** Reads that were answered from lists. */
  readonly listed: number;
  /** Milliseconds in which requests were held back, for the rate limit or until another attempt. */
  readonly waited: number;
}
