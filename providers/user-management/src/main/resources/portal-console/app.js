// SPDX-License-Identifier: Apache-2.0
import './frame/console.js';
