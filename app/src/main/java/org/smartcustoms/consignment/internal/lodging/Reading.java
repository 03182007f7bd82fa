package org.smartcustoms.consignment.internal.lodging;

import java.util.List;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.platform.problem.FieldProblem;

/// What came of reading one declaration: a checked one, or everything that is wrong with it.
public sealed interface Reading {

    record Sound(LodgeDeclaration declaration) implements Reading {}

    record Faulty(List<FieldProblem> faults) implements Reading {}
}
