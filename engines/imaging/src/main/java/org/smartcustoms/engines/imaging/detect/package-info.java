/// Finds contraband in coloured pictures with a trained network, and measures how well. The network is data (an ONNX
/// file with
/// a side-car); what is done with its output is here.
@NullMarked
package org.smartcustoms.engines.imaging.detect;

import org.jspecify.annotations.NullMarked;
