import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { draw } from "../../../test/draw";
import { answers, OFFICER, refuses, server } from "../../../test/server";
import { LoginPage } from "./LoginPage";

const nobody = http.get("/api/session", () => new HttpResponse(null, { status: 204 }));
const noDemo = refuses("get", "/api/session/demo-users", 404, {});
const page = [{ path: "/", element: <LoginPage /> }];

describe("the sign-in page", () => {
  it("sends the name and password, with the token that proves the page is ours", async () => {
    document.cookie = "XSRF-TOKEN=a1b2";
    const sent: unknown[] = [];
    server.use(nobody, noDemo, http.post("/api/session", async ({ request }) => {
      sent.push(await request.json(), request.headers.get("X-XSRF-TOKEN"));
      return HttpResponse.json(OFFICER);
    }));
    draw(page);
    await userEvent.type(await screen.findByLabelText("User name"), "officer");
    await userEvent.type(screen.getByLabelText("Password"), "secret{Enter}");
    await expect.poll(() => sent).toEqual([{ username: "officer", password: "secret" }, "a1b2"]);
  });

  it("says plainly that the password is wrong", async () => {
    server.use(nobody, noDemo, refuses("post", "/api/session", 401, { title: "Unauthorized" }));
    draw(page);
    await userEvent.type(await screen.findByLabelText("User name"), "officer");
    await userEvent.type(screen.getByLabelText("Password"), "wrong{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("User name or password is wrong.");
  });

  it("offers demo users only where the server names them", async () => {
    server.use(nobody, noDemo);
    draw(page);
    await screen.findByLabelText("User name");
    expect(screen.queryByText("Demo users")).not.toBeInTheDocument();
  });

  it("signs a chosen demo user in at once", async () => {
    const sent: unknown[] = [];
    server.use(
      nobody,
      answers("/api/session/demo-users", [{ username: "lam", password: "demo", displayName: "Lam Tai", roles: ["SUPERVISOR"], title: { en: "Supervisor", zh: "主管" }, does: { en: "approves", zh: "審批" } }]),
      http.post("/api/session", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(OFFICER);
      }),
    );
    draw(page);
    await userEvent.click(await screen.findByRole("button", { name: /Lam Tai/ }));
    await expect.poll(() => sent).toEqual([{ username: "lam", password: "demo" }]);
  });

  it("speaks Chinese as soon as it is chosen", async () => {
    server.use(nobody, noDemo);
    draw(page);
    await userEvent.click(await screen.findByText("繁中"));
    expect(await screen.findByRole("button", { name: "登入" })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("zh-Hant");
  });
});
