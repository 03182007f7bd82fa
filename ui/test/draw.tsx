import { render } from "@testing-library/react";
import { createMemoryRouter, RouterProvider, type RouteObject } from "react-router";
import { newQueries, Providers } from "@/App";

/** Draws one page at an address, with everything a page finds around it in the console. */
export function draw(routes: RouteObject[], at = "/") {
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const queries = newQueries();
  queries.setDefaultOptions({ queries: { retry: false } });
  const view = render(
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...view, router };
}
