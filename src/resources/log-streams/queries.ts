import { object, queryAll, queryOne } from "../../definition";
import { logStream } from "./log-stream";

/** What Auth0 has made at the other end is within the sink. */
const answered = { ...logStream, outputs: object({}) };

const words = { noun: "log stream" };

export const getLogStream = queryOne(answered, words);

export const getLogStreams = queryAll(answered, words);
