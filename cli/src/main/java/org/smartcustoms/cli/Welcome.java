package org.smartcustoms.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/// What a person sees once the server is up.
final class Welcome {

    private Welcome() {}

    static void print(PrintWriter out, String address, Path data, boolean demo) {
        out.println();
        out.println("Smart Customs is up:  " + address);
        out.println("Data is kept in       " + data.toAbsolutePath().normalize());
        out.println();
        if (demo) {
            out.println("Demo users (password: demo)");
            out.println("  tina    targeting officer    sam     screening officer   victor  supervisor");
            out.println("  ana     analyst              ivan    investigator        kit     store keeper");
            out.println("  audrey  auditor              adam    administrator       tracy   trader");
            out.println();
            out.println("Try first");
            out.println("  1. Sign in as tina and open Targets: the queue moves while you watch.");
            out.println(
                    "  2. Open the first one: why it was selected, what was declared, what the parties did before.");
            out.println("  3. Assign it to yourself, examine, record a finding; then look at Today.");
            out.println("  4. Sign in as victor to approve an override, or as audrey to prove the audit chain.");
        } else {
            out.println("There is no demo world. The first administrator's password is in the data folder,");
            out.println("file first-administrator-password; sign in as admin and make users.");
        }
        out.println();
        out.println("Stop with Ctrl-C; data is kept.");
        out.flush();
    }
}
