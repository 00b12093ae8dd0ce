# SPDX-License-Identifier: Apache-2.0

variable "realm" {
  description = "Name of the realm, which is made"
  type        = string
  default     = "portal"
}

variable "keycloak_url" {
  description = "Address of Keycloak, without a slash at its end"
  type        = string
}

variable "smtp_host" {
  type = string
}

variable "smtp_port" {
  type    = string
  default = "25"
}

variable "smtp_from" {
  description = "Sender of the mails"
  type        = string
}

variable "settings" {
  description = "What differs from the preset developer-portal, such as { \"portal.approval\" = \"automatic\" }"
  type        = map(string)
  default     = {}
}
