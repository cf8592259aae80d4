import { z } from "zod";
import { filters, matching, object, open, type Query } from "../../definition";

const scopes = ["read:stats"];

export const getActiveUsers: Query = {
  name: "getActiveUsers",
  description: "Number of users who have logged in during the last 30 days.",
  args: object({}),
  result: z.number().describe("Number of active users."),
  scopes,
  one: { path: "/stats/active-users" },
  source: "https://auth0.com/docs/api/management/v2/stats/get-active-users",
};

const day = () => matching(/^[0-9]{8}$/, 'a day of eight digits, such as "20270131"').optional();

export const getDailyStats: Query = {
  name: "getDailyStats",
  description: "Logins, signups and leaked passwords of each day.",
  args: filters({
    from: day().describe("First day, such as `20270101`."),
    to: day().describe("Last day, such as `20270131`."),
  }),
  result: open({
    date: z.string().optional().describe("Start of the day, as an ISO 8601 time."),
    logins: z.int().optional().describe("Logins on that day."),
    signups: z.int().optional().describe("New users on that day."),
    leakedPasswords: z.int().optional().describe("Leaked passwords that were found in use on that day."),
    createdAt: z.string().optional().describe("When the entry was made, as an ISO 8601 time."),
    updatedAt: z.string().optional().describe("When the entry last changed, as an ISO 8601 time."),
  }),
  scopes,
  list: { path: "/stats/daily", by: "whole" },
  source: "https://auth0.com/docs/api/management/v2/stats/get-daily",
};
