/// Gradient-boosted trees: trained by XGBoost, served from flat arrays, explained by exact Shapley values.
@NullMarked
package org.smartcustoms.engines.scoring.trees;

import org.jspecify.annotations.NullMarked;
