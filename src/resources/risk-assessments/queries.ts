import { querySettings } from "../../definition";
import { riskAssessments } from "./risk-assessments";
import { riskAssessmentsNewDevice } from "./risk-assessments-new-device";

export const getRiskAssessments = querySettings(riskAssessments, {
  about: "Whether Auth0 judges how risky a login is, for actions to decide by.",
});

export const getRiskAssessmentsNewDevice = querySettings(riskAssessmentsNewDevice, {
  about: "For how long a device counts as known once a user has logged in from it.",
});
