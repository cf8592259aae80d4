import * as auth0 from "pulumi-dynamic-auth0";

const days = auth0.getDailyStats({ from: "20270101", to: "20270131" });

export const logins = days.then((found) => found.reduce((sum, { logins = 0 }) => sum + logins, 0));
