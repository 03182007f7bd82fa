import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createBrowserRouter, RouterProvider, useRouteError } from "react-router";
import { Problem } from "./api/problem";
import { ErrorState, Waiting } from "./design/States";
import { cssVariables, theme } from "./design/theme";
import { LoginPage } from "./features/platform/LoginPage";
import { SESSION_KEY } from "./features/platform/session";
import { LiveProvider } from "./live/stream";
import { NOT_FOUND, PAGES } from "./routes";
import { SessionProvider, useSession } from "./shell/SessionContext";
import { Shell } from "./shell/Shell";

/** A refusal is an answer and isn't asked again; a line that is down is. A session that has ended leads to the sign-in page. */
export function newQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.status === 401) queries.setQueryData(SESSION_KEY, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
      },
    },
  });
  return queries;
}

const styleNonce = () => document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";

const queries = newQueries();
const router = createBrowserRouter([
  {
    element: <Gate />,
    errorElement: <Broken />,
    children: [...PAGES, NOT_FOUND],
  },
]);

export function App() {
  return (
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>
  );
}

export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="dark" getStyleNonce={styleNonce}>
        <SessionProvider>
          <Notifications position="bottom-right" autoClose={6000} />
          {children}
        </SessionProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** Nobody passes without a session. */
function Gate() {
  const { session, pending, error, retry } = useSession();
  if (pending) return <Waiting rows={3} />;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!session) return <LoginPage />;
  return (
    <LiveProvider>
      <Shell />
    </LiveProvider>
  );
}

/** The last net: something in the console itself failed. */
function Broken() {
  const error = useRouteError();
  return <ErrorState error={error} onRetry={() => window.location.reload()} />;
}

