/// The language of selection rules: the fields of a declaration line that can be asked about, conditions over them as a
/// sealed tree, two notations for that tree (a JSON form and CEL), and an index that evaluates many rules at once.
///
/// A value that was not declared satisfies no condition about it, so `not` of such a condition holds; `known` asks
/// whether a value was declared. A value that was declared but cannot be read (a weight of "abc") makes every rule that
/// depends on it "could not be evaluated": Kleene's three-valued logic, and never an exception to the caller.
@NullMarked
package org.smartcustoms.engines.selectivity.rules;

import org.jspecify.annotations.NullMarked;
