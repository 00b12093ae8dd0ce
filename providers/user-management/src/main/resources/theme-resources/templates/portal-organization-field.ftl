<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- For the form of another theme's register.ftl, which includes it in one line. -->
<#import "portal-commons.ftl" as portalParts>
<@portalParts.organizationField/>
