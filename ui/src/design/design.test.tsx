import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Problem } from "@/api/problem";
import { draw } from "../../test/draw";
import { server, signedIn } from "../../test/server";
import { Because } from "./Because";
import { DataTable } from "./DataTable";
import { useFilters } from "./filters";
import { LaneBadge } from "./LaneBadge";
import { RelativeTime } from "./RelativeTime";
import { ErrorState } from "./States";

const show = (element: React.ReactNode, at = "/") => {
  server.use(signedIn());
  return draw([{ path: "/", element }, { path: "/row/:id", element: <p>opened</p> }], at);
};

describe("a lane", () => {
  it("is told by a word and a shape, never by colour alone", async () => {
    const { container } = show(<LaneBadge lane="EXAMINATION" compact />);
    expect(await screen.findByText("Examination")).toBeInTheDocument();
    expect(container.querySelector("svg path")).toBeInTheDocument();
  });
});

describe("reasons", () => {
  it("come in the reader's language, in the order the server gave", async () => {
    server.use(signedIn({ language: "zh-Hant" }));
    draw([{ path: "/", element: <Because reasons={[{ text: { en: "Price is low", zh: "價格偏低" }, weight: 1 }, { text: { en: "New trader", zh: "新貿易商" }, weight: 0.4 }]} /> }]);
    await screen.findByText("價格偏低");
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items).toEqual([expect.stringContaining("價格偏低"), expect.stringContaining("新貿易商")]);
  });
});

describe("a table", () => {
  const table = (
    <DataTable label="rows" keys rows={["a", "b", "c"]} rowKey={(row) => row} href={(row) => `/row/${row}`}
      columns={[{ key: "id", header: "Id", cell: (row) => <a href={`/row/${row}`}>{row}</a>, priority: "lead" }]} />
  );

  it("is walked with j and k", async () => {
    show(table);
    await screen.findByRole("table", { name: "rows" });
    await userEvent.keyboard("jj");
    expect(screen.getByText("b")).toHaveFocus();
    await userEvent.keyboard("k");
    expect(screen.getByText("a")).toHaveFocus();
  });

  it("opens a row that is clicked anywhere", async () => {
    const { router } = show(table);
    await userEvent.click(within(await screen.findByRole("table", { name: "rows" })).getAllByRole("cell")[1]!);
    expect(router.state.location.pathname).toBe("/row/b");
  });
});

describe("an error", () => {
  it("names the fields that are wrong", async () => {
    show(<ErrorState error={new Problem(400, { title: "Not accepted", errors: [{ pointer: "/goods/0/hs", message: "six to ten digits" }] })} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("/goods/0/hs six to ten digits");
  });

  it("says what to do when nobody answers", async () => {
    show(<ErrorState error={new Problem(0)} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Check the connection");
  });
});

describe("a time", () => {
  it("is relative, with the exact Hong Kong time on hover", async () => {
    show(<RelativeTime at="2020-01-02T03:04:05Z" />);
    const time = await screen.findByText(/ago/);
    expect(time).toHaveAttribute("title", expect.stringContaining("11:04:05"));
  });
});

describe("filters", () => {
  function Probe() {
    const filters = useFilters(["lane", "q"]);
    return <button onClick={() => filters.set({ lane: "RELEASE" })}>{`${filters.values.lane}|${filters.page}`}</button>;
  }

  it("live in the address, and changing one goes back to the first page", async () => {
    const { router } = show(<Probe />, "/?lane=EXAMINATION&page=3&q=tea");
    await userEvent.click(await screen.findByText("EXAMINATION|3"));
    expect(router.state.location.search).toBe("?lane=RELEASE&q=tea");
  });
});
