import { querySettings } from "../../definition";
import { supplementalSignals } from "./supplemental-signals";

export const getSupplementalSignals = querySettings(supplementalSignals, {
  about:
    "Whether what Akamai says of a request is passed on to actions and to the log. It is an error where the plan does not have it. Early access.",
});
