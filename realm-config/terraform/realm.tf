# SPDX-License-Identifier: Apache-2.0

locals {
  # the preset developer-portal; every setting that is not named has its default
  settings = {
    "portal.settings-version"         = "1"
    "portal.approval"                 = "manual"
    "portal.password"                 = "account-setup"
    "portal.activation-link-lifetime" = "259200"
    "portal.taken-addresses"          = "hidden"
    "portal.organization-at-sign-up"  = "optional"
    "portal.request-lifetime"         = "2592000"
    "portal.record-retention"         = "31536000"
    "portal.request-mail-interval"    = "900"
    "portal.max-sign-ups-per-hour"    = "60"
    "portal.max-pending-requests"     = "10000"
    "portal.max-login-age"            = "900"
    "portal.sso-managed"              = "off"
    "portal.enabled-mail"             = "on"
    "portal.disabled-mail"            = "on"
    "portal.role-changed-mail"        = "on"
    "portal.invitation-lifetime"      = "2592000"
    "portal.max-invitations-per-day"  = "100"
    "portal.console-invitation-mail"  = "on"
    "portal.joined-mail"              = "on"
  }
}

resource "keycloak_realm" "portal" {
  realm                          = var.realm
  display_name                   = "Developer Portal"
  ssl_required                   = "external"
  organizations_enabled          = true
  registration_allowed           = true
  registration_email_as_username = true
  login_with_email_allowed       = true
  duplicate_emails_allowed       = false
  reset_password_allowed         = true
  remember_me                    = true
  verify_email                   = false
  edit_username_allowed          = false
  login_theme                    = "developer-portal"
  email_theme                    = "developer-portal"
  password_policy                = "portalPasswordRules(developer-portal) and notEmail"
  attributes                     = merge(local.settings, var.settings)

  internationalization {
    supported_locales = ["en", "de", "fr", "es", "pt-BR", "it", "nl", "pl", "cs", "uk", "tr", "ja", "zh-CN", "ar", "he"]
    default_locale    = "en"
  }

  smtp_server {
    host              = var.smtp_host
    port              = var.smtp_port
    from              = var.smtp_from
    from_display_name = "Developer Portal"
  }

  security_defenses {
    brute_force_detection {
      max_login_failures = 30
    }
  }

  lifecycle {
    # what portal admins change in the console; without this line the next run takes it back
    ignore_changes = [attributes, registration_allowed, smtp_server]
  }
}

resource "keycloak_realm_events" "portal" {
  realm_id                     = keycloak_realm.portal.id
  events_enabled               = true
  admin_events_enabled         = true
  admin_events_details_enabled = true
  events_listeners             = ["jboss-logging"]
}

resource "keycloak_required_action" "account_setup" {
  realm_id       = keycloak_realm.portal.id
  alias          = "portal-account-setup"
  name           = "Developer portal: account set-up"
  enabled        = true
  default_action = false
  priority       = 1
}
