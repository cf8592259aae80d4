import { simulate } from "../../src/cli/simulate";

test("says how to reach the tenant, and stops when interrupted", async () => {
  let output = "";
  const write = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += text;
    return true;
  });
  const running = simulate("0");
  while (!output) await new Promise((resolve) => setTimeout(resolve, 10));
  write.mockRestore();
  const url = /AUTH0_DOMAIN=(\S+)/.exec(output)?.[1];
  const client_id = /AUTH0_CLIENT_ID=(\S+)/.exec(output)?.[1];
  const client_secret = /AUTH0_CLIENT_SECRET=(\S+)/.exec(output)?.[1];
  const answer = await fetch(`${url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ grant_type: "client_credentials", audience: `${url}/api/v2/`, client_id, client_secret }),
  });
  expect(answer.status).toBe(200);
  process.emit("SIGTERM");
  await running;
  await expect(fetch(`${url}/oauth/token`)).rejects.toThrow();
});

test("refuses a port that is none", async () => {
  await expect(simulate("many")).rejects.toThrow('--port must be a number from 0 to 65535, not "many"');
});
