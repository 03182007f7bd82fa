/// DICOM over the network, as little of it as takes images in and sends them on: associations (PS3.8), C-ECHO and
/// C-STORE (PS3.7). Bytes that arrive are kept as they came. No queries, no TLS: a lane's own network carries it.
@NullMarked
package org.smartcustoms.engines.imaging.dicom.network;

import org.jspecify.annotations.NullMarked;
