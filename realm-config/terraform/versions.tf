# SPDX-License-Identifier: Apache-2.0

terraform {
  required_version = ">= 1.3"
  required_providers {
    keycloak = {
      source  = "keycloak/keycloak"
      version = ">= 5.8.0"
    }
  }
}
